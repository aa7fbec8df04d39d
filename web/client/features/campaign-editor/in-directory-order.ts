import { useEditing } from './editing';

/** Sorts what belongs to units as the directory lists them. */
export function useInDirectoryOrder() {
  const { units } = useEditing();
  const places = new Map(units.map(({ id }, place) => [id, place]));
  return <T>(list: readonly T[], unitOf: (one: T) => string): T[] =>
    [...list].sort((a, b) => (places.get(unitOf(a)) ?? 0) - (places.get(unitOf(b)) ?? 0));
}
