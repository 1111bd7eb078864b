/** Projects with their threads, for whoever opens many hosts over one, one after the other: loading a project and starting a thread take longer than most runs. */
import path from 'node:path';
import { loadProject, type Project } from './project';
import { ThreadSource } from './thread';

interface PooledProject {
  project: Project;
  threads: ThreadSource;
}

/** Each run has a realm of its own, whosever it is. The files are read once: a project that changes needs another pool. */
export class ProjectPool {
  private readonly projects = new Map<string, PooledProject>();

  /** @throws as `loadProject` */
  open(folder: string): PooledProject {
    const key = path.resolve(folder);
    let known = this.projects.get(key);
    if (known === undefined) {
      const project = loadProject(folder);
      this.projects.set(key, (known = { project, threads: new ThreadSource(project) }));
    }
    return known;
  }

  /** Ends the threads; no run may follow. */
  async dispose(): Promise<void> {
    await Promise.all([...this.projects.values()].map(({ threads }) => threads.dispose()));
    this.projects.clear();
  }
}
