import { useEffect, useRef } from 'react';
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as equip, type ComposeOption, type EChartsType } from 'echarts/core';
import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type {
  GridComponentOption,
  LegendComponentOption,
  TooltipComponentOption,
} from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';

equip([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

export type ChartOption = ComposeOption<
  | BarSeriesOption
  | LineSeriesOption
  | GridComponentOption
  | LegendComponentOption
  | TooltipComponentOption
>;

/** A colour of the theme by its name. */
export function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** What all charts have in common; tips are drawn, for the policy allows no markup with styles. */
function framed(option: ChartOption): ChartOption {
  const fontFamily = colour('font');
  return {
    animation: false,
    textStyle: { fontFamily, color: colour('ink') },
    grid: { left: 8, right: 16, top: 44, bottom: 8, outerBoundsMode: 'same' },
    legend: { top: 0, left: 0, type: 'plain', textStyle: { color: colour('ink') } },
    tooltip: { trigger: 'axis', renderMode: 'richText', confine: true },
    ...option,
  };
}

/** A picture of figures that a table beside it tells as well. */
export function Chart({ option, label }: { option: ChartOption; label: string }) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const drawn = init(element);
    chart.current = drawn;
    const watch = new ResizeObserver(() => drawn.resize());
    watch.observe(element);
    return () => {
      watch.disconnect();
      drawn.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(framed(option), { notMerge: true });
  }, [option]);
  return <div ref={place} className="chart" role="img" aria-label={label} />;
}
