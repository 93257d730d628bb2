package io.bookingchat.admin;

import io.bookingchat.tenancy.Role;
import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The least role that may call an operation. Every operation has one, which a test sees to. */
@InterceptorBinding
@Target({ElementType.TYPE, ElementType.METHOD}) // a type only for the interceptor
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresRole {
  @Nonbinding
  Role value() default Role.OWNER;
}
