// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/look/Dressed.h"
#include "tests/shell/WindowFixture.h"

namespace pingshen::test {

/// The window over two applications, light and in English, with nothing that blinks.
class LookWindow : Dressed, public WindowTest
{
protected:
    LookWindow();

    /// With what is told of its pages and of the keywords in them.
    void openAll();
    /// The texts of all documents are read.
    void index();
    /// Nothing moves, nothing runs, and nothing is still to be saved or read.
    void settle(const QWidget& window);
    void speak(Language language);

private:
    bool hasOpened() const;
};

} // namespace pingshen::test
