// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/Wording.h"

#include <QDialog>
#include <QPointer>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace pingshen::ui {

class FitArea;

/// What lies over a window that a dialog keeps waiting is called so; nothing of the window is above it.
inline constexpr QLatin1String veilName("veil");
/// Null while the window does not wait.
QWidget* veilOf(const QWidget& window);

/// The frame of a dialog: title, a text under it, a body, buttons at the right end. Worded live.
/// Shown with open(), never with exec(); Escape and closing it reject. Enter presses the button that has the keyboard,
/// else the main one. Ctrl+Enter does what the main button does, also from a text of several lines or a list, and once
/// while it is held; never what is dangerous. The buttons stand in the order of Tab, what rejects is the last one. It
/// is never taller or wider than its screen: its body scrolls, title and buttons stay.
class Dialog : public QDialog
{
    Q_OBJECT

public:
    /// An empty text takes no room.
    Dialog(Wording title, Wording text, QWidget* parent);

    QVBoxLayout* body() const { return m_body; }

    enum class Role { Accept, Danger, Apply, Reject, Other };
    /// Accept and Danger accept the dialog, Reject rejects it. Apply looks like Accept, and what it does is its
    /// owner's; Other stands at the left and does nothing by itself.
    QPushButton* addButton(Role role, Wording word);

    /// The main button says which key does the same from anywhere: where plain Enter does something else.
    void showMainKey();

    /// At the left end of the buttons.
    void addBesideButtons(QWidget* widget);

    void setVisible(bool visible) override;

protected:
    /// Words everything again; a dialog with texts of its own extends it.
    virtual void retranslateUi();
    void changeEvent(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    /// Behind the word of the button, as long as the dialog is there.
    void showKey(QPushButton* button, const QString& keys);
    /// As low again as before more was said in it, which is gone now.
    void giveBackGrowth();

private:
    QRect room() const;
    void fit();
    void growWithContent();
    void drawKeys();

    Wording m_titleWord;
    Wording m_textWord;
    QLabel* m_title;
    QLabel* m_text;
    QVBoxLayout* m_body;
    FitArea* m_area; ///< holds the text and the body
    QHBoxLayout* m_buttons;
    int m_grown = 0;               ///< by which it is higher for what was said since it was opened
    int m_beside = 0;              ///< how many stand at the left end of the buttons
    QPointer<QWidget> m_veil;      ///< over the window that waits
    QPushButton* m_main = nullptr; ///< what Ctrl+Enter presses
    QPushButton* m_last = nullptr; ///< what rejects
    QList<std::pair<QPushButton*, Wording>> m_buttonWords;
    QList<std::pair<QPushButton*, QString>> m_keys; ///< that are shown on buttons
};

} // namespace pingshen::ui
