// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/session/SessionFixture.h"
#include "tests/support/Wait.h"
#include "ui/kit/input/WheelGuard.h"
#include "ui/notice/Dialog.h"
#include "ui/text/LanguageSwitch.h"
#include "ui/theme/Theme.h"

#include <QPushButton>

class QComboBox;
class QTableWidget;

namespace pingshen::test {

/// Dialogs over a window and a real session, in English until a test switches; what guards all windows of the program
/// guards these too.
class DialogTest : public SessionTest
{
protected:
    DialogTest();

    /// Open and active. It is the test's until it closes.
    template<class Dialog>
    Dialog& shown(Dialog* dialog)
    {
        show(*dialog);
        return *dialog;
    }

    /// A key where the keyboard is in the dialog.
    static void press(QWidget& dialog, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// The button of these words; there must be one.
    static QPushButton& button(const QWidget& dialog, const QString& words);
    static bool hasButton(const QWidget& dialog, const QString& words);
    /// All that labels say.
    static QStringList labels(const QWidget& dialog);
    /// A table's rows, cells joined by " | ".
    static QStringList rows(const QTableWidget& table);
    /// What a person chooses in a list.
    static void choose(QComboBox& box, int index);

    /// Of the window's language; waits until the dialog has heard.
    void speak(Language language);

    ui::LanguageSwitch m_language{Language::English};
    ui::Theme m_theme;
    ui::WheelGuard m_guard{nullptr};
    QWidget m_window;

private:
    static void show(ui::Dialog& dialog);
};

} // namespace pingshen::test
