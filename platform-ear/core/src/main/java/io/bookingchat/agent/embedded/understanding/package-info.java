/**
 * What a visitor's message says: its act, and the facts in it, matched to the company's catalogue.
 */
package io.bookingchat.agent.embedded.understanding;
