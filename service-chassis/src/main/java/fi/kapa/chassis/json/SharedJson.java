package fi.kapa.chassis.json;

import java.io.Serializable;
import org.hibernate.SharedSessionContract;
import org.hibernate.type.descriptor.java.MutabilityPlan;
import org.jspecify.annotations.Nullable;

/**
 * For JSON columns: their values are replaced as a whole and never changed in place, so a copy to compare with is the value itself. Hibernate would
 * otherwise write and read each as JSON once more.
 */
public final class SharedJson implements MutabilityPlan<Object> {
    private static final long serialVersionUID = 1L;

    /** The value as its column has it, for a row that Hibernate does not write. */
    public static String text(Object value) {
        return JsonColumns.text(value);
    }

    /** Then each flush compares it; of what cannot change, the tracking in the entity is believed, which overlooks a list replaced by one of the same size. */
    @Override
    public boolean isMutable() {
        return true;
    }

    @Override
    public @Nullable Object deepCopy(@Nullable Object value) {
        return value;
    }

    @Override
    public @Nullable Serializable disassemble(@Nullable Object value, SharedSessionContract session) {
        throw new UnsupportedOperationException("There is no second-level cache");
    }

    @Override
    public Object assemble(Serializable cached, SharedSessionContract session) {
        throw new UnsupportedOperationException("There is no second-level cache");
    }
}
