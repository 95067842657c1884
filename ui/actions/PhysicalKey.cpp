// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/PhysicalKey.h"

#include <QKeyEvent>

#include <array>

namespace pingshen::ui {

namespace {

/// The letters of the three rows, left to right; the rows begin at 16, 30 and 44 in evdev and in scan code set 1.
constexpr std::array rows{std::pair{16U, "QWERTYUIOP"}, std::pair{30U, "ASDFGHJKL"}, std::pair{44U, "ZXCVBNM"}};

} // namespace

int letterOfSetOne(quint32 scanCode)
{
    for (const auto& [first, letters] : rows) {
        if (scanCode >= first && scanCode < first + qstrlen(letters)) {
            return letters[scanCode - first];
        }
    }
    return 0;
}

int letterOfEvdev(quint32 scanCode)
{
    return scanCode < 8 ? 0 : letterOfSetOne(scanCode - 8);
}

int letterAtPlace(const QKeyEvent& event)
{
#if defined(Q_OS_WIN)
    return letterOfSetOne(event.nativeScanCode() & 0xFF);
#elif defined(Q_OS_MACOS)
    // macOS tells a virtual key code instead, which is the place of the key (HIToolbox/Events.h).
    static constexpr char letters[] = "ASDFHGZXCV\0BQWERYT\0\0\0\0\0\0\0\0\0\0\0\0\0OU\0IP\0LJ\0K\0\0\0\0NM";
    const auto code = event.nativeVirtualKey();
    return event.nativeScanCode() == 0 && code == 0 ? 0 : code < sizeof letters ? letters[code] : 0;
#else
    return letterOfEvdev(event.nativeScanCode());
#endif
}

} // namespace pingshen::ui
