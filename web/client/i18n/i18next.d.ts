import type * as chinese from './zh-CN';

// A key that is missing in the Chinese texts does not compile.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: typeof chinese;
  }
}
