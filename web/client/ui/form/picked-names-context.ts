import { createContext } from 'react';

/** Names of units and people by their ids. */
export const PickedNamesContext = createContext<ReadonlyMap<string, string>>(new Map());
