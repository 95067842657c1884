// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace pingshen::ui {

class EmptyState;
class ProgressLine;

/// What an empty desk shows: open a package, drop one here, try the sample; or that the vault could not be opened; or
/// how far it is made ready for this version of the program, or put back.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget* parent = nullptr);

    enum class Vault { Opening, Renewed, Restored, Stopped, Closed, Empty, Filled };
    void setVault(Vault vault);
    /// The vault is Renewed: how far.
    void showRenewal(qint64 done, qint64 total) { showProgress(Vault::Renewed, done, total); }
    /// The vault is Restored: the same.
    void showRestoring(qint64 done, qint64 total) { showProgress(Vault::Restored, done, total); }

Q_SIGNALS:
    void openRequested();
    void sampleRequested();
    /// The vault is to be opened once more.
    void retryRequested();
    /// Its renewal is to be given up.
    void stopRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    void showControls();
    void showProgress(Vault vault, qint64 done, qint64 total);

    EmptyState* m_state;
    QPushButton* m_open;
    QPushButton* m_sample;
    QPushButton* m_retry;
    QPushButton* m_stop;
    ProgressLine* m_renewal;
    Vault m_vault = Vault::Opening;
};

} // namespace pingshen::ui
