/** What a company offers and who does it: services and providers. */
package io.bookingchat.catalogue;
