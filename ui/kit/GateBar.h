// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Standing.h"
#include "ui/theme/Palette.h"

#include <QWidget>

namespace pingshen::ui {

class Pill;

/// Where the weighted total stands against the threshold: a bar of 0 to 100 with a tick, and a word.
/// While something is not scored, not taken in, or has to be checked again it is never shown as passed, whatever the
/// total.
class GateBar final : public QWidget
{
    Q_OBJECT

public:
    explicit GateBar(QWidget* parent = nullptr);

    void showStanding(const Standing& standing);
    const Standing& standing() const { return m_standing; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    QString words() const;
    Tone tone() const;
    void retranslateUi();
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

    Pill* m_word;
    Standing m_standing;
};

} // namespace pingshen::ui
