package org.banu.aot;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.security.ProtectionDomain;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;

/**
 * Lets the build settle the same bytes each time. Java tells the methods of a class in an order that differs from one run
 * to the next, and what wraps our classes is written in that order; here it is by name. Only the build uses this.
 */
public final class SteadyOrder {

    private static final String WRITES = "org/springframework/cglib/";
    private static final ClassDesc OURS = SteadyOrder.class.describeConstable().orElseThrow();

    /** Questions to a class, with what it answers. */
    private static final Map<String, ClassDesc> SORTED = Map.of(
            "getDeclaredMethods", ClassDesc.of(Method.class.getName()).arrayType(),
            "getDeclaredConstructors", ClassDesc.of(Constructor.class.getName()).arrayType());

    private SteadyOrder() {}

    public static void premain(String ignored, Instrumentation classes) {
        classes.addTransformer(new ClassFileTransformer() {
            @Override
            public byte[] transform(
                    ClassLoader loader, String name, Class<?> before, ProtectionDomain domain, byte[] bytes) {
                return name != null && name.startsWith(WRITES) ? asking(bytes) : null;
            }
        });
    }

    /** Whoever asks a class asks us. */
    private static byte[] asking(byte[] bytes) {
        var file = ClassFile.of();
        return file.transformClass(file.parse(bytes), ClassTransform.transformingMethodBodies((code, element) -> {
            if (element instanceof InvokeInstruction call
                    && call.owner().asSymbol().equals(ConstantDescs.CD_Class)
                    && SORTED.containsKey(call.name().stringValue())) {
                var question = call.name().stringValue();
                code.invokestatic(OURS, question, MethodTypeDesc.of(SORTED.get(question), ConstantDescs.CD_Class));
            } else {
                code.with(element);
            }
        }));
    }

    public static Method[] getDeclaredMethods(Class<?> type) {
        var methods = type.getDeclaredMethods();
        Arrays.sort(methods, Comparator.comparing(Method::toString));
        return methods;
    }

    public static Constructor<?>[] getDeclaredConstructors(Class<?> type) {
        var constructors = type.getDeclaredConstructors();
        Arrays.sort(constructors, Comparator.comparing(Constructor::toString));
        return constructors;
    }
}
