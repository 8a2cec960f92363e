package org.banu.platform.once;

import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

/** Puts the advice around every handler that is {@link Once}. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class OnceSetup {

    /** The advice is looked up when it is first needed, since this is made before all other beans. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor onceAdvisor(ObjectProvider<OnceAdvice> advice) {
        MethodInterceptor interceptor = call -> advice.getObject().invoke(call);
        return new DefaultPointcutAdvisor(new AnnotationMatchingPointcut(null, Once.class, true), interceptor);
    }
}
