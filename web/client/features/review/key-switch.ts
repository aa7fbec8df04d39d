import { useState } from 'react';

const KEPT_AT = 'luoshi.review-keys';

/** Whether single keys act on the desk; who speaks to the computer can switch them off (WCAG 2.1.4). */
export function useKeySwitch(): [boolean, (hasKeys: boolean) => void] {
  const [hasKeys, setHasKeys] = useState(() => localStorage.getItem(KEPT_AT) !== 'off');
  const keep = (next: boolean) => {
    localStorage.setItem(KEPT_AT, next ? 'on' : 'off');
    setHasKeys(next);
  };
  return [hasKeys, keep];
}
