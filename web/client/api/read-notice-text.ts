import { useMutation } from '@tanstack/react-query';
import type { NoticeTextBody } from '../../contract/notice-texts';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** Reads the text of a notice; nothing of it is kept. */
export function useReadNoticeText() {
  return useMutation({
    mutationFn: (file: File) => {
      const body = new FormData();
      body.set('file', file, file.name);
      return read<NoticeTextBody>(workPaths.noticeTexts, { method: 'POST', body });
    },
  });
}
