import { type ReactNode, type SyntheticEvent, useEffect, useId, useRef } from 'react';
import { ConfigProvider } from 'antd';
import './dialog.css';

interface DialogProps {
  title: string;
  /** Wide enough for a form. */
  isWide?: boolean;
  /** Escape was pressed; whoever shows the dialog takes it away. */
  onClose: () => void;
  children: ReactNode;
}

/**
 * The browser's own dialog: the rest of the page is out of reach and Escape closes it. The
 * library's would put a style sheet into the page that the content policy refuses.
 */
export function Dialog({ title, isWide = false, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const { current } = dialog;
    if (current && !current.open) current.showModal();
  }, []);
  const cancel = (event: SyntheticEvent) => {
    // A file chooser that is left alone cancels too, and so does a dialog within.
    if (event.target !== dialog.current) return;
    event.preventDefault();
    onClose();
  };
  return (
    <dialog
      ref={dialog}
      className={isWide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={id}
      onCancel={cancel}
    >
      {/* Lists and calendars that open must lie in the dialog: whatever else is beneath it. */}
      <ConfigProvider getPopupContainer={() => dialog.current ?? document.body}>
        <h2 id={id}>{title}</h2>
        {children}
      </ConfigProvider>
    </dialog>
  );
}
