/**
 * What plugins are shipped as: their jars, who signed them, and the catalogue that lists them. The
 * server and whoever builds a catalogue read them by the same code.
 */
package io.bookingchat.catalog;
