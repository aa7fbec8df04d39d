/** Something that comes at an instant, epoch ms. */
interface Timed {
  at: number;
}

/** What lies ahead in virtual time, earliest first; of equal instants what was put in first. */
export class Agenda<Entry extends Timed> {
  private readonly heap: { entry: Entry; place: number }[] = [];
  private places = 0;

  add(entry: Entry): void {
    const { heap } = this;
    this.places += 1;
    heap.push({ entry, place: this.places });
    let index = heap.length - 1;
    while (index > 0) {
      const above = (index - 1) >> 1;
      if (!this.isBefore(index, above)) return;
      this.swap(index, above);
      index = above;
    }
  }

  /** Takes the earliest; undefined once nothing lies ahead. */
  next(): Entry | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last) return undefined;
    if (heap.length === 0) return first.entry;
    heap[0] = last;
    this.sink();
    return first.entry;
  }

  private sink(): void {
    const { length } = this.heap;
    let index = 0;
    for (;;) {
      let least = index;
      for (const below of [2 * index + 1, 2 * index + 2]) {
        if (below < length && this.isBefore(below, least)) least = below;
      }
      if (least === index) return;
      this.swap(index, least);
      index = least;
    }
  }

  private isBefore(a: number, b: number): boolean {
    const [one, other] = [this.heap[a], this.heap[b]];
    if (!one || !other) return false;
    if (one.entry.at !== other.entry.at) return one.entry.at < other.entry.at;
    return one.place < other.place;
  }

  private swap(a: number, b: number): void {
    const [one, other] = [this.heap[a], this.heap[b]];
    if (!one || !other) return;
    this.heap[a] = other;
    this.heap[b] = one;
  }
}
