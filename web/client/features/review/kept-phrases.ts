import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '../../api/get-session';

/** Phrases longer than this are opinions, not phrases. */
export const PHRASE_LENGTH = 200;
const PHRASES = 30;

function keptAt(person: string): string {
  return `luoshi.phrases.${person}`;
}

function kept(person: string): string[] | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(keptAt(person)) ?? 'null');
    return Array.isArray(found) ? found.filter((one) => typeof one === 'string') : null;
  } catch {
    return null;
  }
}

/** 常用语 of whoever is signed in, kept in this browser; a few to begin with until they are changed. */
export function useKeptPhrases() {
  const { t } = useTranslation('review');
  const { data: session } = useQuery(sessionQuery);
  const person = session?.person ?? '';
  const [changed, setChanged] = useState<{ person: string; phrases: string[] } | null>(null);
  const first = [t('phrase.agree'), t('phrase.detail'), t('phrase.figures'), t('phrase.seal')];
  const own = changed?.person === person ? changed.phrases : kept(person);
  const phrases = own ?? first;
  const keep = (next: string[]) => {
    localStorage.setItem(keptAt(person), JSON.stringify(next));
    setChanged({ person, phrases: next });
  };
  return {
    phrases,
    add: (phrase: string) => {
      const text = phrase.trim().slice(0, PHRASE_LENGTH);
      if (text !== '' && !phrases.includes(text)) keep([...phrases, text].slice(-PHRASES));
    },
    remove: (phrase: string) => keep(phrases.filter((one) => one !== phrase)),
  };
}
