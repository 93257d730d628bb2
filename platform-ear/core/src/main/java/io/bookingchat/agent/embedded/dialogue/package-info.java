/**
 * What the embedded model does next. A pure function: the facts of the turn and what the visitor's
 * message says go in, tool calls or the words of the reply come out.
 */
package io.bookingchat.agent.embedded.dialogue;
