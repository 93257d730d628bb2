/** The types of the widget API's answers; their names and fields are a promise to clients. */
package io.bookingchat.widget.view;
