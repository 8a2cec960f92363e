package org.banu.platform;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.banu.data.Apply;
import org.banu.data.Lifecycle;
import org.banu.data.Programme;

/** Shipped programmes with something changed, for tests. */
public final class ProgrammeExamples {

    private ProgrammeExamples() {}

    /** Active, and to be applied for online until a day. */
    public static Programme closing(Programme any, LocalDate day) {
        return with(with(any, "lifecycle", Lifecycle.ACTIVE), "apply", new Apply(List.of("online"), null, null, day));
    }

    /** The same but for one field. */
    public static Programme with(Programme any, String field, Object value) {
        var fields = Programme.class.getRecordComponents();
        var types = Arrays.stream(fields).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = new Object[fields.length];
        try {
            for (var i = 0; i < fields.length; i++) {
                values[i] = fields[i].getName().equals(field)
                        ? value
                        : fields[i].getAccessor().invoke(any);
            }
            return Programme.class.getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(field, e);
        }
    }
}
