package fi.kapa.obligation.fact;

/** Whether something concerns the whole of the operations or a part (Finnish: toiminta tai sen osa), 571/2016 § 5.1. */
public enum Scope {
    WHOLE,
    PART
}
