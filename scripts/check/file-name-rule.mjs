/** Names that say nothing about what a file holds. */
const EMPTY_NAMES = /(^|-)(utils?|helpers?|common|managers?|misc)(-|$)/;
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** ESLint rule: files are kebab-case and named after the one thing they hold. */
export const fileName = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      notKebabCase: 'Rename {{name}}: file names are kebab-case.',
      emptyName:
        'Rename {{name}} after the one thing it exports: utils, helpers, common, manager say nothing.',
    },
  },
  create(context) {
    const name = context.filename.replaceAll('\\', '/').split('/').at(-1);
    const stem = name.replace(/^\./, '').split('.')[0];
    return {
      Program(node) {
        if (!KEBAB_CASE.test(stem)) {
          context.report({ node, messageId: 'notKebabCase', data: { name } });
        } else if (EMPTY_NAMES.test(stem)) {
          context.report({ node, messageId: 'emptyName', data: { name } });
        }
      },
    };
  },
};
