// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Standing.h"
#include "ui/theme/Palette.h"

#include <QWidget>

namespace pingshen::ui {

class Pill;

/// Where the weighted total stands against the threshold: what the tick stands for (where there is room), a bar of 0 to
/// 100 with the tick, and a word.
/// While something is not scored, not taken in, or has to be checked again it is never shown as passed, whatever the
/// total.
class GateBar final : public QWidget
{
    Q_OBJECT

public:
    explicit GateBar(QWidget* parent = nullptr);

    void showStanding(const Standing& standing);
    const Standing& standing() const { return m_standing; }
    /// Where there is little room: the verdict alone. The tool tip says all of it.
    void setBrief(bool brief);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    QString thresholdText() const;
    QString caption() const; ///< empty where there is no room for it
    QRectF bar() const;
    QSize wordSize() const;
    QString words(int missing) const;
    QString verdict(int missing) const;
    QString allWords(int missing) const;
    Tone tone() const;
    void retranslateUi();
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

    Pill* m_word;
    Standing m_standing;
    bool m_isBrief = false;
};

} // namespace pingshen::ui
