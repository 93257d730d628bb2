/** Answers to visitors' questions from a company's own documents. */
package io.bookingchat.plugin.faq;
