// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace pingshen::ui {

class EmptyState;

/// What an empty desk shows: open a package, drop one here, try the sample.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget* parent = nullptr);

    /// Whether the vault holds applications that could be opened instead.
    void setVaultEmpty(bool empty);

Q_SIGNALS:
    void openRequested();
    void sampleRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();

    EmptyState* m_state;
    QPushButton* m_open;
    QPushButton* m_sample;
    bool m_empty = true;
};

} // namespace pingshen::ui
