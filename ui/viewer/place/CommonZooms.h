// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace pingshen::ui {

/// The next larger (step > 0) or smaller zoom that people know, in percent; of the largest and the smallest the same.
double commonZoomBeside(double percent, int step);

} // namespace pingshen::ui
