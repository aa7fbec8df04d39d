import { useState } from 'react';

type Opinions = Record<string, string>;

function keptAt(person: string): string {
  return `luoshi.opinions.${person}`;
}

function kept(person: string): Opinions {
  try {
    return JSON.parse(sessionStorage.getItem(keptAt(person)) ?? '{}') as Opinions;
  } catch {
    return {};
  }
}

/** Opinions that are being written, one a submission, kept in this tab until they are given. */
export interface KeptOpinions {
  of: (key: string) => string;
  write: (key: string, text: string) => void;
}

/** @param person whose opinions: nobody finds another's when they sign in at the same desk */
export function useKeptOpinions(person: string): KeptOpinions {
  const [opinions, setOpinions] = useState(() => kept(person));
  return {
    of: (key) => opinions[key] ?? '',
    write: (key, text) => {
      const { [key]: _, ...others } = opinions;
      const next = text === '' ? others : { ...others, [key]: text };
      sessionStorage.setItem(keptAt(person), JSON.stringify(next));
      setOpinions(next);
    },
  };
}
