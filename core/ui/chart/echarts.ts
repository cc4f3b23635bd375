import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

/** The parts of ECharts that are drawn with; a module of its own, loaded when the first chart is on screen. */
use([BarChart, LineChart, GridComponent, TooltipComponent, SVGRenderer]);

export { init };
