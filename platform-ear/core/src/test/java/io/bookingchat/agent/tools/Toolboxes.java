package io.bookingchat.agent.tools;

import io.bookingchat.agent.SlotHandles;
import io.bookingchat.booking.SlotExplainer;
import io.bookingchat.memory.MemoryWorld;

/** The tools over stores in memory, wired as the container wires them. */
public final class Toolboxes {
  public final SlotHandles handles;
  public final Proposals proposals;
  public final OwnBookings own;
  public final Toolbox toolbox;

  public Toolboxes(MemoryWorld world) {
    handles = new SlotHandles(world.signer, world.clock);
    SlotSearch search =
        new SlotSearch(
            world.finder,
            new RefusedWish(
                world.finder, new SlotExplainer(world.calendars, world.policies, world.clock)),
            handles,
            world.bookingStore);
    proposals = new Proposals(world.holds, world.policies, search, world.catalogue, world.offers);
    ContactNotes contacts = new ContactNotes();
    own = new OwnBookings(world.bookingStore, world.wrongCodes, world.signer, contacts, proposals);
    toolbox =
        new Toolbox(
            new CatalogueTools(world.hours),
            new WishTools(new WishNotes(proposals), search, proposals, contacts),
            new BookingTools(
                proposals, world.bookings, world.bookingStore, world.waiting, world.signer),
            new ChangeTools(own, proposals, world.bookings, world.bookingStore),
            new WaitingTools(world.waiting, proposals),
            new PartnerCalls(world.partners),
            world.audit);
  }
}
