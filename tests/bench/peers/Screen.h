// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace pingshen::bench {

using Pixels = std::vector<std::uint32_t>;

/// An X display as somebody sits before it: tells when the picture has changed, and presses keys.
class Screen
{
public:
    /// The display that the environment names; ends the program when there is none, or one without XDamage, XTest and
    /// shared memory.
    Screen();
    ~Screen();
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

    /// What is on the screen now, below `top` rows and above `bottom` rows.
    Pixels picture(int top, int bottom);
    int width() const;
    /// Something was drawn since the last call; waits for it so long at most.
    bool hasChanged(int milliseconds);
    /// Forgets what was drawn until now.
    void forget();
    /// "Next", "Shift_L+g": keys by their X names, pressed together. Returns at once.
    void press(const std::string& keys);

private:
    struct Connection;
    std::unique_ptr<Connection> m_x;
};

} // namespace pingshen::bench
