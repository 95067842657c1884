// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

#include <chrono>
#include <functional>

QT_BEGIN_NAMESPACE
class QLocalServer;
class QLocalSocket;
QT_END_NAMESPACE

namespace pingshen {

/// What a second start asks the window that runs to do; both empty: to come to the front.
struct HandOver
{
    QStringList packages; ///< absolute paths, to be imported and shown
    QString application;  ///< to be opened

    friend bool operator==(const HandOver&, const HandOver&) = default;
};

/// Where the window of a vault listens: one place for each vault and user, in a folder of that user alone. Empty when
/// the platform has no such folder; then nothing is handed over.
QString handOverServerName(const QString& vaultFolder);

enum class HandOverOutcome {
    NobodyThere, ///< no window of this vault runs
    Taken,       ///< it does what was asked
    NoAnswer,    ///< it runs and does not answer
};

/// Asks the window that listens there. Waits at most `patience`; to be called before there is a window of one's own.
HandOverOutcome handOver(const QString& point, const HandOver& request, std::chrono::milliseconds patience);

/// The same without waiting, for a program that shows a window already. Answers once, on `context`'s thread, unless
/// `context` is gone by then.
void handOverMeanwhile(const QString& point, const HandOver& request, std::chrono::milliseconds patience,
                       QObject* context, const std::function<void(HandOverOutcome)>& then);

/// Takes what second starts hand over. Requests are bounded in size, number and time; what is malformed is dropped.
class HandOverServer : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~HandOverServer() override;

    /// Only for whoever holds the vault: takes the place of one who died there. False: it cannot be listened there.
    bool listen(const QString& point);
    /// Who starts now finds nobody here.
    void close();

Q_SIGNALS:
    void requested(const pingshen::HandOver& request);

private:
    void onConnection();
    void read(QLocalSocket* client);

    QLocalServer* m_server = nullptr;
};

} // namespace pingshen
