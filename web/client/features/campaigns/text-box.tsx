import type { ReactNode } from 'react';

/** One part of a text that is only read. */
export function TextBox({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="card campaign-box">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
