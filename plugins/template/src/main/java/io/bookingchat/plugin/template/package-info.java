/** The smallest complete plugin: a folder to copy. */
package io.bookingchat.plugin.template;
