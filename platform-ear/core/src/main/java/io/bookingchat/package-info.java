/** The product, package by feature; a package may import only those listed above it in the docs. */
package io.bookingchat;
