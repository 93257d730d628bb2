package io.bookingchat.spi.booking;

import io.bookingchat.spi.PluginContext;

/** What a policy is told beside the request. The platform implements it; it may tell more later. */
public interface PolicyContext extends PluginContext {}
