// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace pingshen::ui {

/// Shows every text as it is written, whoever wrote it. Watches the whole application: a label, a tooltip among them,
/// never takes its text for HTML (which would load what a stranger names), and in labels and buttons characters that
/// steer are written out (`visibleText`). Window's thread only.
class PlainWords final : public QObject
{
    Q_OBJECT

public:
    explicit PlainWords(QObject* parent = nullptr);

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace pingshen::ui
