/**
 * How long the engines take, measured by JMH: {@code java -jar bench.jar jmh [REGEX] [OPTIONS]}.
 */
package io.bookingchat.bench.jmh;
