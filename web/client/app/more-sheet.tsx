import { type ReactNode, useRef } from 'react';
import { Button } from 'antd';
import { MenuOutlined } from '@ant-design/icons';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SessionBody } from '../../contract/session';
import { LanguageSwitch } from './language-switch';
import type { Place } from './navigation';
import { SignOut } from './sign-out';

interface MoreSheetProps {
  session: SessionBody;
  /** The places listed in it. */
  behind: Place[];
  children: ReactNode;
}

/** 更多 on a phone: the places the bar has no room for, and what stands in the header of a desk. */
export function MoreSheet({ session, behind, children }: MoreSheetProps) {
  const { t } = useTranslation();
  const sheet = useRef<HTMLDialogElement>(null);
  const { pathname } = useLocation();
  const isThere = behind.some(({ to }) => pathname.startsWith(to));
  const close = () => sheet.current?.close();
  return (
    <>
      <button
        type="button"
        className={`shell-place${isThere ? ' active' : ''}`}
        aria-haspopup="dialog"
        onClick={() => sheet.current?.showModal()}
      >
        <MenuOutlined />
        <span>{t('navigation.more')}</span>
      </button>
      <dialog ref={sheet} className="shell-sheet" aria-label={t('navigation.more')} onClick={close}>
        <ul>{children}</ul>
        <p className="shell-sheet-person">
          <span>{session.name}</span>
          <LanguageSwitch />
          <SignOut />
          <Button size="small" type="text">
            {t('navigation.close')}
          </Button>
        </p>
      </dialog>
    </>
  );
}
