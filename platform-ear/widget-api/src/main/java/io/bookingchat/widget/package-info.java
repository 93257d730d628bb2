/**
 * The public API of the widget: who may ask, what can be asked, and the form of the answers. What
 * they mean is decided in the core.
 */
package io.bookingchat.widget;
