const sliceTime = 10; // ms

/** Divides long work, so that the editor gets its turn between two slices. */
export class Slice {
  private since = performance.now();

  /** Starts anew after something else was awaited. */
  begin(): void {
    this.since = performance.now();
  }

  /** Between two steps of the work: lets others go first when the slice's time is up. */
  async rest(): Promise<void> {
    if (performance.now() - this.since < sliceTime) return;
    await new Promise<void>(resolve => setTimeout(resolve));
    this.begin();
  }
}
