import { isStreamId } from '../stream-name';
import type { Directory } from '../unit';

/** Gives ids to new units: the superior's id and the next free number, so that they sort together. */
export class UnitIds {
  private readonly taken: Set<string>;
  private readonly last = new Map<string, number>();

  constructor(private readonly directory: Directory) {
    this.taken = new Set(directory.map(({ id }) => id));
  }

  /** @param parent id of the superior unit */
  next(parent: string): string {
    // Ids are part of workflow ids and may not grow with the depth of the tree.
    const stem = isStreamId(`${parent}-99999`) ? parent : (this.directory[0]?.id ?? 'unit');
    for (let no = (this.last.get(stem) ?? 0) + 1; ; no += 1) {
      const id = `${stem}-${no}`;
      if (this.taken.has(id)) continue;
      this.taken.add(id);
      this.last.set(stem, no);
      return id;
    }
  }
}
