import { TreemapChart } from 'echarts/charts';
import { TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

/** The parts of ECharts that the map is drawn with; loaded when it is on screen. */
use([TreemapChart, TooltipComponent, SVGRenderer]);

export { init };
