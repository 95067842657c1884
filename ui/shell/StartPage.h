// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace pingshen::ui {

class EmptyState;

/// What an empty desk shows: open a package, drop one here, try the sample; or that the vault could not be opened.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget* parent = nullptr);

    enum class Vault { Opening, Closed, Empty, Filled };
    void setVault(Vault vault);

Q_SIGNALS:
    void openRequested();
    void sampleRequested();
    /// The vault is to be opened once more.
    void retryRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();

    EmptyState* m_state;
    QPushButton* m_open;
    QPushButton* m_sample;
    QPushButton* m_retry;
    Vault m_vault = Vault::Opening;
};

} // namespace pingshen::ui
