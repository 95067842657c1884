// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace pingshen::ui {

/// Tells that somebody is there, in whatever window of the program.
class Activity : public QObject
{
    Q_OBJECT

public:
    explicit Activity(QObject* parent = nullptr);

Q_SIGNALS:
    /// A key, a button, a wheel or a finger.
    void worked();
    /// The mouse or a finger moves.
    void moved();
    /// Another window of the program is in front, or none.
    void windowChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace pingshen::ui
