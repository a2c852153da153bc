package org.entente.graph;

import java.lang.reflect.UndeclaredThrowableException;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.springframework.aop.Advisor;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

/** Opens the transaction of {@link OneTransaction}. */
@Configuration(proxyBeanMethods = false)
class OneTransactionAdvice {

    /** @param driver fetched when it is first needed: advisors are made before it */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor oneTransaction(ObjectProvider<Driver> driver) {
        return new DefaultPointcutAdvisor(
                AnnotationMatchingPointcut.forClassAnnotation(OneTransaction.class),
                (MethodInterceptor) call -> TimedReads.together(driver.getObject(), () -> run(call)));
    }

    /** A clone, since an invocation runs once, and the driver may run it again. */
    private static @Nullable Object run(MethodInvocation call) {
        try {
            return ((ProxyMethodInvocation) call).invocableClone().proceed();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new UndeclaredThrowableException(e);
        }
    }
}
