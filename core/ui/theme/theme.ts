import { type CSSVariablesResolver, createTheme, rem } from '@mantine/core';
import { accent, dark, gray, red, wordsOnPale } from './colors.ts';

const typeface = "'Inter Variable', system-ui, sans-serif";

/** The head of a dialog is not the banner of the page. */
const dialogHeader = { header: { role: 'presentation' } };

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 6 },
  colors: { accent, gray, dark, red },
  black: '#1c1d22',
  autoContrast: true,
  luminanceThreshold: 0.24,
  fontFamily: typeface,
  headings: {
    fontFamily: typeface,
    fontWeight: '600',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: rem(20), lineHeight: '1.4' },
      h2: { fontSize: rem(16), lineHeight: '1.5' },
      h3: { fontSize: rem(14), lineHeight: '1.45' },
      h4: { fontSize: rem(14), lineHeight: '1.45' },
      h5: { fontSize: rem(13), lineHeight: '1.45' },
      h6: { fontSize: rem(12), lineHeight: '1.45' },
    },
  },
  // `sm` is the 14 px base, since that is the size Mantine's parts take unless told otherwise.
  fontSizes: { xs: rem(12), sm: rem(14), md: rem(16), lg: rem(18), xl: rem(20) },
  spacing: { xs: rem(8), sm: rem(12), md: rem(16), lg: rem(24), xl: rem(32) },
  radius: { xs: rem(2), sm: rem(4), md: rem(6), lg: rem(10), xl: rem(16) },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  shadows: {
    xs: '0 1px 2px rgb(0 0 0 / 6%)',
    sm: '0 1px 3px rgb(0 0 0 / 8%), 0 1px 2px rgb(0 0 0 / 5%)',
    md: '0 4px 12px rgb(0 0 0 / 9%), 0 1px 3px rgb(0 0 0 / 6%)',
    lg: '0 8px 28px rgb(0 0 0 / 13%), 0 2px 6px rgb(0 0 0 / 6%)',
    xl: '0 18px 50px rgb(0 0 0 / 20%), 0 4px 12px rgb(0 0 0 / 8%)',
  },
  components: {
    Text: { defaultProps: { size: 'sm' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Button: { defaultProps: { size: 'sm' } },
    // The placeholder that takes the first focus is no menu item, which ARIA does not allow in a menu.
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 }, withInitialFocusPlaceholder: false } },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } },
    Modal: {
      defaultProps: {
        transitionProps: { duration: 100, transition: 'fade' },
        overlayProps: { backgroundOpacity: 0.35 },
        attributes: dialogHeader,
      },
    },
    Drawer: {
      defaultProps: {
        transitionProps: { duration: 120 },
        overlayProps: { backgroundOpacity: 0.35 },
        attributes: dialogHeader,
      },
    },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false, transitionProps: { duration: 80 } } },
    Select: { defaultProps: { comboboxProps: { shadow: 'md', transitionProps: { duration: 80 } } } },
    NavLink: { defaultProps: { variant: 'subtle' } },
    Badge: { defaultProps: { variant: 'light', radius: 'sm', tt: 'none', fw: 500 } },
  },
});

const pale = Object.fromEntries(
  Object.entries(wordsOnPale).flatMap(([name, words]) => [
    [`--mantine-color-${name}-light-color`, words],
    [`--mantine-color-${name}-text`, words],
  ]),
);

/**
 * Surfaces with names of ours: `--surface` (page), `--surface-sunken` (navigation, table heads), `--surface-raised`
 * (cards, menus), `--surface-hover`, `--surface-pressed`, `--surface-selected`, `--line` and `--line-strong`.
 */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...pale,
    '--surface': '#ffffff',
    '--surface-sunken': gray[0],
    '--surface-raised': '#ffffff',
    '--surface-hover': gray[1],
    '--surface-pressed': gray[2],
    '--surface-selected': accent[0],
    '--line': gray[2],
    '--line-strong': gray[4],
    '--mantine-color-dimmed': gray[6],
    '--mantine-color-placeholder': '#6f707b',
    '--mantine-color-default-border': gray[3],
    '--mantine-color-error': red[6],
    '--mantine-color-disabled-color': gray[6],
    '--mantine-color-gray-light-color': gray[7],
    '--mantine-color-gray-text': gray[6],
  },
  dark: {
    '--surface': dark[7],
    '--surface-sunken': dark[8],
    '--surface-raised': dark[6],
    '--surface-hover': dark[6],
    '--surface-pressed': dark[5],
    '--surface-selected': '#262a45',
    '--line': dark[5],
    '--line-strong': dark[4],
    '--mantine-color-dimmed': dark[2],
    '--mantine-color-placeholder': dark[3],
    '--mantine-color-error': red[4],
    '--mantine-color-disabled-color': dark[2],
    '--mantine-color-anchor': accent[3],
    '--mantine-color-gray-light': dark[5],
    '--mantine-color-gray-light-hover': dark[5],
    '--mantine-color-gray-light-color': dark[1],
    '--mantine-color-accent-light-color': accent[2],
  },
});
