package fi.kapa.chassis.json;

/**
 * A record of a body with rules over several of its components. Called also when some components could not be read; those are null, so
 * that every defect is found at once.
 */
public interface Checked {
    void check(Defects defects);
}
