import { queryOptions } from '@tanstack/react-query';
import type { IssuanceRef } from '../../../domain/stream-name';
import type { BoardSheet } from '../../contract/board';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';
import { type KeptSheet, renewedSheet, wholeSheet } from './merge-sheet';

interface Reading {
  ref: IssuanceRef;
  signal: AbortSignal;
}

function part({ ref, signal }: Reading, query: Record<string, string | undefined>) {
  const { campaign, office } = ref;
  const path = fillPath(workPaths.issuanceSheet, { campaign, office });
  return read<BoardSheet>(path, { query, signal });
}

async function fromFirst(reading: Reading, first: BoardSheet): Promise<KeptSheet> {
  const pages = [first];
  for (let { next } = first; next !== null; next = pages.at(-1)?.next ?? null) {
    pages.push(await part(reading, { after: next }));
  }
  return wholeSheet(pages);
}

async function sheet(reading: Reading, known: KeptSheet | undefined): Promise<KeptSheet> {
  if (!known) return fromFirst(reading, await part(reading, {}));
  const told = await part(reading, { since: String(known.readAt) });
  return told.whole ? fromFirst(reading, told) : renewedSheet(known, told);
}

/** Units × duties of one issuing. Read anew, it asks for what has changed and keeps the rest. */
export function boardSheetQuery({ campaign, office }: IssuanceRef) {
  const queryKey = ['board', campaign, office];
  return queryOptions({
    queryKey,
    queryFn: ({ signal, client }) =>
      sheet({ ref: { campaign, office }, signal }, client.getQueryData<KeptSheet>(queryKey)),
    // Rows that stay are the same objects already; comparing thousands of them again is waste.
    structuralSharing: false,
  });
}
