import type { ThemeConfig } from 'antd';

/** Every colour of the client. One red for the brand and for what is overdue; nothing else shouts. */
const COLOURS = {
  red: '#b3202c',
  'red-soft': '#fbeeee',
  amber: '#8f5300',
  'amber-soft': '#fdf4e3',
  green: '#1f6b3a',
  'green-soft': '#ecf5ee',
  ink: '#1f2328',
  'ink-soft': '#565d66',
  line: '#dfe1e5',
  paper: '#ffffff',
  ground: '#f4f5f7',
  hover: '#f4f5f7',
  mark: '#e9ebee',
} as const;

const FONT =
  "'PingFang SC', 'Microsoft YaHei', 'Source Han Sans SC', 'Noto Sans SC', 'Noto Sans CJK SC', 'WenQuanYi Micro Hei', sans-serif";

/** antd's tokens. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: COLOURS.red,
    colorError: COLOURS.red,
    colorErrorBg: COLOURS['red-soft'],
    colorErrorBorder: '#e8c4c6',
    colorWarning: COLOURS.amber,
    colorWarningBg: COLOURS['amber-soft'],
    colorWarningBorder: '#e6cfa5',
    colorSuccess: COLOURS.green,
    colorInfo: COLOURS['ink-soft'],
    colorLink: COLOURS.red,
    colorText: COLOURS.ink,
    colorTextSecondary: COLOURS['ink-soft'],
    colorTextDescription: COLOURS['ink-soft'],
    colorTextPlaceholder: '#6b7280',
    colorBorder: '#c6cad1',
    colorBorderSecondary: COLOURS.line,
    colorBgLayout: COLOURS.ground,
    fontFamily: FONT,
    fontSize: 14,
    borderRadius: 4,
    controlHeight: 34,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
    wireframe: false,
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', fontWeight: 500 },
    Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
  },
};

/** The same colours for the client's own style sheets, as `var(--red)` and so on. */
export function paintRoot(root: HTMLElement): void {
  for (const [name, value] of Object.entries(COLOURS)) root.style.setProperty(`--${name}`, value);
  root.style.setProperty('--font', FONT);
}
