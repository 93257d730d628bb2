const KEY = "booking-chat:sound";

/** A soft sound for answers that come unseen. Off until the visitor turns it on. */
export class Chime {
  on = recalled();
  private context: AudioContext | undefined;

  turn(on: boolean): void {
    this.on = on;
    try {
      localStorage.setItem(KEY, on ? "1" : "");
    } catch {
      // no storage: it is off again on the next page
    }
    if (on) {
      this.ring();
    }
  }

  /** Two short notes. A browser may keep silent until the page was touched. */
  ring(): void {
    if (!this.on) {
      return;
    }
    try {
      const context = (this.context ??= new AudioContext());
      [660, 880].forEach((hertz, index) => {
        const at = context.currentTime + index * 0.12;
        const note = context.createOscillator();
        const volume = context.createGain();
        note.frequency.value = hertz;
        volume.gain.setValueAtTime(0.08, at);
        volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.35);
        note.connect(volume).connect(context.destination);
        note.start(at);
        note.stop(at + 0.36);
      });
    } catch {
      // no sound on this device: the badge says the same
    }
  }
}

function recalled(): boolean {
  try {
    return localStorage.getItem(KEY) === "1";
  } catch {
    return false;
  }
}
