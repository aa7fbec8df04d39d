import { useMutation } from '@tanstack/react-query';
import type { FormSheetReading } from '../../contract/form-sheets';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** Reads a filled workbook of a form version; nothing of it is kept. */
export function useReadFormWorkbook(version: string) {
  return useMutation({
    mutationFn: (file: File) => {
      const body = new FormData();
      body.set('file', file, file.name);
      const path = fillPath(workPaths.formWorkbookReading, { version });
      return read<FormSheetReading>(path, { method: 'POST', body });
    },
  });
}
